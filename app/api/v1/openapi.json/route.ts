import { openApi } from "@/lib/exchange/openapi";
import { reading } from "../reading";

/** `/api/v1/openapi.json`: the machine interface, described. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(() => ({
  value: openApi(),
  cache: "public, max-age=300",
}));
