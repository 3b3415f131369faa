import { problem } from "@/lib/exchange/problem";
import { instanceOf, reading } from "../reading";

/** Every other address of the machine interface. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading((request) => ({
  problem: problem(404, "Nothing is read here; /api/v1/openapi.json says what is.", instanceOf(request)),
}));
