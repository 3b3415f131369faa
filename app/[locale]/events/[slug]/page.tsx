import { type EntryParams, EntryRoute, entryMetadata } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return entryMetadata("event", { params });
}

export default function EventPage({ params }: EntryParams) {
  return <EntryRoute kind="event" params={params} />;
}
