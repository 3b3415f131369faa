import { notFound } from "next/navigation";

/** Every address without a page, so that its answer comes in the reader's language. */
export default function MissingPage() {
  notFound();
}
