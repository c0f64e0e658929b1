/** A tab of the top bar, Home and projects alike. */
export const TAB_CLASSES =
  "relative flex h-full items-center gap-2 rounded-t-[10px] text-sm transition-colors duration-150 whitespace-nowrap outline-offset-[-3px]";
