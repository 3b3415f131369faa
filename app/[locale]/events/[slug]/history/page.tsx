import { EntryHistory, historyMetadata } from "@/app/entry-history";
import type { EntryParams } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return historyMetadata("event", { params });
}

export default function EventHistoryPage({ params }: EntryParams) {
  return <EntryHistory kind="event" params={params} />;
}
