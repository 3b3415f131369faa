/** A key as it stands on a button or in a list, always from left to right. Where keys are off it is not shown. */
export function Key({ of }: { of: string }) {
  return (
    <kbd
      dir="ltr"
      className="inline-block min-w-6 rounded-sm border border-current px-1 text-center font-title font-normal text-sm leading-snug"
    >
      {of}
    </kbd>
  );
}
