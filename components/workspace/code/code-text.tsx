"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";
import { LineColours } from "./line-colours";
import { languageOf, type TokenKind } from "./tokenize";

const LINE_PX = 20;
const MARGIN_LINES = 20;
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

type CodeTextProps = {
  path: string;
  lines: readonly string[];
  /** Grows with every change of `lines`, which may be the same array. */
  revision: number;
  /** Keeps the newest line in view. */
  follows: boolean;
};

/** A file to read, with line numbers. Only the lines in view are in the document, however long the file is. */
export function CodeText({ path, lines, revision, follows }: CodeTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const colours = useMemo(() => new LineColours(lines, languageOf(path)), [lines, path]);
  const count = lines.length;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  useEffect(() => {
    if (follows && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [follows, revision]);

  const first = Math.max(0, Math.floor(view.top / LINE_PX) - MARGIN_LINES);
  const last = Math.min(count, Math.ceil((view.top + view.height) / LINE_PX) + MARGIN_LINES);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
  const gutter = `${String(count).length + 2}ch`;

  return (
    <div
      ref={box}
      role="region"
      aria-label={t.workspace.code.content(path)}
      tabIndex={0}
      className="h-full overflow-auto py-3 font-mono text-xs outline-offset-[-2px] [tab-size:2]"
    >
      <div className="relative w-max min-w-full" style={{ height: count * LINE_PX }}>
        <ol className="absolute inset-x-0" style={{ top: first * LINE_PX }}>
          {shown.map((index) => (
            <li key={index} className="flex whitespace-pre" style={{ height: LINE_PX, lineHeight: `${LINE_PX}px` }}>
              <span
                aria-hidden="true"
                className="sticky left-0 shrink-0 bg-page pr-4 text-right text-muted select-none"
                style={{ width: `calc(${gutter} + 1rem)` }}
              >
                {index + 1}
              </span>
              <code className="pr-6">
                {colours.tokensOf(index).map((token, at) => (
                  <span key={at} className={cx(COLOURS[token.kind])}>
                    {token.text}
                  </span>
                ))}
              </code>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
