/** The page's background: faint circular clusters of glyphs and a soft diagonal light. */
export function Backdrop() {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-0 -z-10 h-[800px] overflow-hidden">
      <div className="absolute inset-0 bg-(--vt-glyph) [mask:url(/glyphs.svg)_top_center/1440px_800px_no-repeat]" />
      <div className="absolute -top-40 left-1/4 h-[900px] w-[420px] rotate-[32deg] bg-linear-to-b from-(--vt-light) to-transparent blur-2xl" />
    </div>
  );
}
