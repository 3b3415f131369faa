"use client";

import { usePathname } from "next/navigation";
import { Failure, type FailureProps } from "@/components/shell/failure";
import { splitLocale } from "@/lib/i18n/negotiate";

export default function PageFailed(props: FailureProps) {
  return <Failure {...props} locale={splitLocale(usePathname()).locale} />;
}
