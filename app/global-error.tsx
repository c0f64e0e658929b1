"use client";
import "./globals.css";
import { Button } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";
import { t } from "@/messages/en";

const says = t.common.errors;

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{says.crashedTitle}</title>
        <MessagePage title={says.crashedTitle} text={says.crashedText} link={{ href: "/", label: says.notFoundAction }}>
          <Button tone="primary" onClick={reset}>
            {says.crashedRetry}
          </Button>
        </MessagePage>
      </body>
    </html>
  );
}
