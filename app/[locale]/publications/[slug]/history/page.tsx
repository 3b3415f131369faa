import { EntryHistory, historyMetadata } from "@/app/entry-history";
import type { EntryParams } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return historyMetadata("publication", { params });
}

export default function PublicationHistoryPage({ params }: EntryParams) {
  return <EntryHistory kind="publication" params={params} />;
}
