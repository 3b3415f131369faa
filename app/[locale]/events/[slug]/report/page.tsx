import { type ReportParams, ReportRoute, reportMetadata } from "@/app/report-route";

export function generateMetadata({ params }: ReportParams) {
  return reportMetadata("event", { params });
}

export default function EventReportPage(props: ReportParams) {
  return <ReportRoute kind="event" {...props} />;
}
