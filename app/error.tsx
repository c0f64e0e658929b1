"use client";
import { Button } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";
import { t } from "@/messages/en";

const says = t.common.errors;

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <MessagePage
      title={says.crashedTitle}
      text={says.crashedText}
      link={{ href: "/dashboard", label: says.crashedHome }}
    >
      <Button tone="primary" onClick={reset}>
        {says.crashedRetry}
      </Button>
    </MessagePage>
  );
}
