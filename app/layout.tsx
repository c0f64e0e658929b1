import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "@fontsource-variable/instrument-sans/index.css";
import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "@fontsource-variable/doto/index.css";
import "./globals.css";
import { EarlyInput } from "@/components/client/early-input";
import { EARLY_SCRIPT } from "@/components/client/early-script";
import { THEME_SCRIPT } from "@/components/client/theme-choice";
import { Toaster } from "@/components/ui/toaster";
import { t } from "@/messages/en";

export const metadata: Metadata = {
  title: { default: t.common.productName, template: `%s · ${t.common.productName}` },
  description: t.marketing.description,
  applicationName: t.common.productName,
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#1a1a1c" },
    { media: "(prefers-color-scheme: light)", color: "#f7f7f5" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* The chosen theme must be there before the first paint, and nothing pressed before the page can react is lost. */}
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: `${THEME_SCRIPT};${EARLY_SCRIPT}` }}
        />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-inverse focus:px-4 focus:py-2.5 focus:text-on-inverse"
        >
          {t.common.skipToContent}
        </a>
        {children}
        <Toaster />
        <EarlyInput />
      </body>
    </html>
  );
}
