import { corridorTable } from "@/lib/insight/corridor-table";
import { tableOf } from "../table-export";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = tableOf("hub-corridors", corridorTable);
