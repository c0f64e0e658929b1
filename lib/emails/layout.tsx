import type { ReactNode } from "react";
import type { MailName, MailProps } from "@/lib/schemas/mail";
import { mailFrame, mailMessages } from "@/messages/mail-en";
import { greetingName } from "./greeting-name";
import { COLOURS, DARK_CSS, FONT } from "./look";

type LayoutProps<N extends MailName> = { template: N; props: MailProps<N>; name?: string; link?: string };

/** A whole mail: dark head, greeting, sentences, and a button with its address where there is a link. */
export function Layout<N extends MailName>({ template, props, name, link }: LayoutProps<N>) {
  const words = mailMessages[template];
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{words.subject}</title>
        <style>{DARK_CSS}</style>
      </head>
      <body className="page" style={{ margin: 0, padding: 0, backgroundColor: COLOURS.page }}>
        <div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
          {words.preview}
        </div>
        <Table className="page" style={{ backgroundColor: COLOURS.page, padding: "24px 12px" }}>
          <table role="presentation" className="card" width="100%" cellPadding={0} cellSpacing={0} style={cardStyle}>
            <tbody>
              <tr>
                <td style={headStyle}>{mailFrame.product}</td>
              </tr>
              <tr>
                <td style={{ padding: "28px 28px 8px" }}>
                  {name === undefined ? null : <Paragraph>{mailFrame.hello(greetingName(name))}</Paragraph>}
                  {words.body(props).map((sentence) => (
                    <Paragraph key={sentence}>{sentence}</Paragraph>
                  ))}
                  {link === undefined || words.button === undefined ? null : (
                    <LinkButton link={link} label={words.button} />
                  )}
                  {words.rest?.(props).map((sentence) => (
                    <Paragraph key={sentence} isQuiet>
                      {sentence}
                    </Paragraph>
                  ))}
                </td>
              </tr>
              <tr>
                <td className="foot" style={{ padding: "12px 28px 8px", borderTop: `1px solid ${COLOURS.border}` }}>
                  <Paragraph isQuiet>{mailFrame.foot}</Paragraph>
                </td>
              </tr>
            </tbody>
          </table>
        </Table>
      </body>
    </html>
  );
}

const cardStyle = {
  maxWidth: 560,
  margin: "0 auto",
  backgroundColor: COLOURS.card,
  border: `1px solid ${COLOURS.border}`,
  borderRadius: 14,
  borderCollapse: "separate",
  overflow: "hidden",
} as const;

const headStyle = {
  padding: "18px 28px",
  backgroundColor: COLOURS.head,
  borderBottom: `2px solid ${COLOURS.accent}`,
  color: COLOURS.headText,
  fontFamily: FONT,
  fontSize: 18,
  fontWeight: 600,
} as const;

type TableProps = { className: string; style: { [name: string]: string }; children: ReactNode };

function Table({ className, style, children }: TableProps) {
  return (
    <table role="presentation" className={className} width="100%" cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td align="center" className={className} style={style}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Paragraph({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) {
  const style = {
    margin: "0 0 16px",
    color: isQuiet ? COLOURS.quiet : COLOURS.text,
    fontFamily: FONT,
    fontSize: isQuiet ? 13 : 16,
    lineHeight: "1.5",
    textAlign: "left",
    overflowWrap: "anywhere",
  } as const;
  return (
    <p className={isQuiet ? "quiet" : "text"} style={style}>
      {children}
    </p>
  );
}

function LinkButton({ link, label }: { link: string; label: string }) {
  return (
    <>
      <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "8px 0 20px" }}>
        <tbody>
          <tr>
            <td style={{ borderRadius: 999, backgroundColor: COLOURS.head }}>
              <a href={link} style={buttonStyle}>
                {label}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <div data-skip-in-text="true">
        <Paragraph isQuiet>
          {mailFrame.linkBelow}
          <br />
          <a href={link} style={{ color: COLOURS.quiet }}>
            {link}
          </a>
        </Paragraph>
      </div>
    </>
  );
}

const buttonStyle = {
  display: "inline-block",
  padding: "12px 22px",
  border: `1px solid ${COLOURS.accent}`,
  borderRadius: 999,
  color: COLOURS.accent,
  fontFamily: FONT,
  fontSize: 16,
  fontWeight: 600,
  textDecoration: "none",
} as const;
