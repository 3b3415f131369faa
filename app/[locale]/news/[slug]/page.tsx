import { type EntryParams, EntryRoute, entryMetadata } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return entryMetadata("news", { params });
}

export default function NewsPage({ params }: EntryParams) {
  return <EntryRoute kind="news" params={params} />;
}
