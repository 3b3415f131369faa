import { statisticsTable } from "@/lib/insight/statistics-table";
import { tableOf } from "../table-export";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = tableOf("hub-statistics", statisticsTable);
