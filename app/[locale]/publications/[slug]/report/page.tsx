import { type ReportParams, ReportRoute, reportMetadata } from "@/app/report-route";

export function generateMetadata({ params }: ReportParams) {
  return reportMetadata("publication", { params });
}

export default function PublicationReportPage(props: ReportParams) {
  return <ReportRoute kind="publication" {...props} />;
}
