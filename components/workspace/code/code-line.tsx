"use client";
import { memo } from "react";
import { type Language, type LineState, type TokenKind, tokenizeLine } from "./tokenize";

export const LINE_PX = 20;
const COLOURS: Readonly<Record<TokenKind, string>> = {
  plain: "text-ink",
  comment: "text-muted",
  string: "text-green",
  keyword: "text-violet",
  tag: "text-blue",
  attribute: "text-cyan",
  number: "text-gold",
  property: "text-cyan",
};

type CodeLineProps = { number: number; text: string; state: LineState; language: Language; gutter: string };

/** One line with its number; coloured again only when its text, or what it starts inside of, changed. */
export const CodeLine = memo(function CodeLine({ number, text, state, language, gutter }: CodeLineProps) {
  return (
    <li className="flex whitespace-pre" style={{ height: LINE_PX, lineHeight: `${LINE_PX}px` }}>
      <span
        aria-hidden="true"
        className="sticky left-0 shrink-0 bg-page pr-4 text-right text-muted select-none"
        style={{ width: gutter }}
      >
        {number}
      </span>
      <code className="pr-6">
        {tokenizeLine(text, state, language).tokens.map((token, at) => (
          <span key={at} className={COLOURS[token.kind]}>
            {token.text}
          </span>
        ))}
      </code>
    </li>
  );
});
