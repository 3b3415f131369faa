import { EntryPage } from "@/components/entry/entry-page";
import { entryViewFromContent, unpublished } from "@/lib/catalogue/content-view";
import type { FileFacts } from "@/lib/catalogue/draft-data";
import type { Content } from "@/lib/catalogue/schema";
import { filePath } from "@/lib/files/address";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";

type Props = {
  content: Content;
  files: FileFacts[];
  locale: Locale;
  /** Whether it stands in a column beside others. */
  column?: boolean;
};

/** A content that is not (or not yet) public, as readers would see it. Its title is the page's. */
export async function EntryPreview({ content, files, locale, column }: Props) {
  const shown = files.map(({ size: bytes, ...file }) => ({ ...file, bytes, path: filePath(file) }));
  const view = entryViewFromContent(content, await vocabulary(), locale, { ...unpublished, files: shown });
  return <EntryPage entry={view} inset column={column} />;
}
