/** What every site has before its own classes: type, focus, form controls, motion. Constant, so that it is cached. */
export const BASE_CSS = `@layer base {
  html {
    background-color: var(--color-page);
    color: var(--color-ink);
    accent-color: var(--color-accent);
    line-height: 1.6;
    scroll-padding-top: 5rem;
    -webkit-font-smoothing: antialiased;
    -moz-osx-font-smoothing: grayscale;
    text-rendering: optimizeLegibility;
  }
  body {
    min-height: 100svh;
    overflow-wrap: break-word;
  }
  h1, h2, h3, h4 {
    font-family: var(--font-display);
    font-weight: var(--font-weight-display);
    line-height: 1.15;
    text-wrap: balance;
  }
  p, li, figcaption, blockquote {
    text-wrap: pretty;
  }
  ::selection {
    background-color: var(--color-accent-soft);
    color: var(--color-on-accent-soft);
  }
  :focus-visible {
    outline: 2px solid var(--color-accent-ink);
    outline-offset: 2px;
  }
  :where(p, li, dd, figcaption) > a:not([class]) {
    color: var(--color-accent-ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :where(button, summary, label[for], [role="button"], select):not(:disabled) {
    cursor: pointer;
  }
  input:not([type="checkbox"], [type="radio"], [type="range"], [type="color"], [type="file"], [type="submit"], [type="button"], [type="reset"], [type="image"]), textarea, select {
    border: 1px solid var(--color-line-strong);
    border-radius: var(--radius-theme-sm);
    background-color: var(--color-surface);
    padding: 0.625rem 0.875rem;
    color: var(--color-ink);
  }
  ::placeholder {
    color: var(--color-muted);
    opacity: 1;
  }
  :where(input, textarea, select, button):disabled {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .skip-link {
    position: absolute;
    top: 0.75rem;
    left: 0.75rem;
    z-index: 100;
    border-radius: var(--radius-theme-sm);
    background-color: var(--color-accent);
    padding: 0.625rem 1rem;
    color: var(--color-on-accent);
  }
  .skip-link:not(:focus) {
    width: 1px;
    height: 1px;
    overflow: hidden;
    padding: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after {
      scroll-behavior: auto !important;
      transition-duration: 0.01ms !important;
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
    }
  }
}
`;
