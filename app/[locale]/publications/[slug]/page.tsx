import { type EntryParams, EntryRoute, entryMetadata } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return entryMetadata("publication", { params });
}

export default function PublicationPage({ params }: EntryParams) {
  return <EntryRoute kind="publication" params={params} />;
}
