"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { t } from "@/messages/en";
import { CodeLine, LINE_PX } from "./code-line";
import { LineStates } from "./line-states";
import { languageOf } from "./tokenize";

const MARGIN_LINES = 20;

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
  const language = languageOf(path);
  const states = useMemo(() => new LineStates(lines, language), [lines, language]);
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
  const gutter = `calc(${Math.max(3, String(count).length) + 2}ch + 1rem)`;

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
            <CodeLine
              key={index}
              number={index + 1}
              text={lines[index] ?? ""}
              state={states.at(index)}
              language={language}
              gutter={gutter}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
