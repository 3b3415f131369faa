/** The hub's mark: two routes that meet below the equator. It says nothing that the words beside it do not. */
export function Mark({ className = "size-9" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" fill="none" strokeWidth="3">
      <path d="M.5 15h31M3 15a13 13 0 0 1 26 0" className="stroke-ink" strokeWidth="1.5" />
      <path d="M3 15a13 13 0 0 0 17.4 12.2" className="stroke-laterite" />
      <path d="M29 15a13 13 0 0 1-8.6 12.2" className="stroke-sea" />
      <circle cx="20.4" cy="27.2" r="3.4" className="fill-turmeric" />
    </svg>
  );
}

/** The arc of the mark as a route from one place to another; it points to where the line of text goes. */
export function Route({ className = "" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 28 12"
      className={`inline-block h-[0.6em] w-[1.4em] shrink-0 text-laterite rtl:-scale-x-100 ${className}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2 3a14.5 14.5 0 0 0 23.5 1.5" />
      <path d="M19.3 3.6l6.2.6.1 6.2" />
    </svg>
  );
}
