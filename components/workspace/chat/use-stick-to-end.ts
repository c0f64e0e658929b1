import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR_PX = 80;

type StickToEnd = {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  isAtEnd: boolean;
  jump: () => void;
};

/**
 * Keeps the newest line in view while it grows, unless the reader has scrolled away from it. When another line becomes
 * the first, `firstId`, what is being read stays where it is.
 */
export function useStickToEnd(firstId: string | undefined): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const sticks = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);

  const jump = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, []);

  const last = useRef({ firstId, height: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    // At its very top a browser's own scroll anchoring does nothing.
    if (last.current.firstId !== firstId && !sticks.current) box.scrollTop += box.scrollHeight - last.current.height;
    last.current = { firstId, height: box.scrollHeight };
  });

  useEffect(() => {
    const box = scroller.current;
    const list = content.current;
    if (!box || !list) return;
    // A link to one turn opens there and not at the end.
    const linked = window.location.hash ? document.getElementById(window.location.hash.slice(1)) : null;
    if (linked && list.contains(linked)) {
      sticks.current = false;
      linked.scrollIntoView();
    }
    const onScroll = (): void => {
      sticks.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
      setIsAtEnd(sticks.current);
    };
    // A resize observer runs after layout and before paint, so following costs no layout of its own.
    const observer = new ResizeObserver(() => {
      if (sticks.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(list);
    observer.observe(box);
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", onScroll);
    };
  }, []);
  return { scroller, content, isAtEnd, jump };
}
