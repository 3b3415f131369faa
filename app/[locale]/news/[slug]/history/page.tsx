import { EntryHistory, historyMetadata } from "@/app/entry-history";
import type { EntryParams } from "@/app/entry-route";

export function generateMetadata({ params }: EntryParams) {
  return historyMetadata("news", { params });
}

export default function NewsHistoryPage({ params }: EntryParams) {
  return <EntryHistory kind="news" params={params} />;
}
