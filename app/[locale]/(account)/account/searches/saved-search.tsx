import { useTranslations } from "next-intl";
import type { FormView } from "@/app/form-view";
import { Button } from "@/components/form/button";
import { TextInput } from "@/components/form/text";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { SavedSearchView } from "@/lib/outreach/saved-search-data";
import { LONGEST_NAME } from "@/lib/outreach/saved-search-schema";
import { remove, rename } from "./actions";

type Props = {
  search: SavedSearchView;
  /** The day on which it was saved, as the reader writes it. */
  saved: string;
  view: FormView;
};

/** A saved search with what it finds now; its name can be changed, and it can be deleted. */
export function SavedSearch({ search: { id, name, href, total }, saved, view }: Props) {
  const t = useTranslations("saved");
  const found = useTranslations("search");
  const wrong = view.errors("name");
  return (
    <>
      <a href={href} className="font-medium">
        <bdi>{name}</bdi>
      </a>
      <p className="text-quiet text-sm">
        {found("found", { total })}
        {MIDDLE_DOT}
        {t("saved", { date: saved })}
      </p>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-6">
        <details open={wrong.length > 0}>
          <summary className="cursor-pointer text-sm">
            {t("rename")} <span className="sr-only">{name}</span>
          </summary>
          <form key={view.key} action={rename} className="mt-3 space-y-4" noValidate>
            <input type="hidden" name="id" value={id} />
            <TextInput
              id={wrong.length > 0 ? undefined : `name-${id}`}
              name="name"
              label={t("newName")}
              errors={wrong}
              defaultValue={view.value("name", name)}
              maxLength={LONGEST_NAME}
              width="medium"
              dir="auto"
              required
            />
            <Button>{t("renameSubmit")}</Button>
          </form>
        </details>
        <form action={remove}>
          <input type="hidden" name="id" value={id} />
          <Button kind="quiet" className="text-sm">
            {t("remove")} <span className="sr-only">{name}</span>
          </Button>
        </form>
      </div>
    </>
  );
}
