import { searchFeed } from "../search-feed";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = searchFeed("rss");
