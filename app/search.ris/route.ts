import { searchAs } from "../search-export";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = searchAs("ris");
