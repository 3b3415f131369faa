import { type ReportParams, ReportRoute, reportMetadata } from "@/app/report-route";

export function generateMetadata({ params }: ReportParams) {
  return reportMetadata("news", { params });
}

export default function NewsReportPage(props: ReportParams) {
  return <ReportRoute kind="news" {...props} />;
}
