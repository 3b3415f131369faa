"use client";

import { useEffect, useRef } from "react";

/** Presses the button of the form that it stands in by itself, so that work in steps goes on; without scripts one presses. */
export function GoOn() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => mark.current?.closest("form")?.requestSubmit(), []);
  return <span ref={mark} hidden />;
}
