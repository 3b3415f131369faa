import { useTranslations } from "next-intl";
import type { FacetOption, FacetView } from "@/lib/catalogue/search-view";
import { Button } from "../form/button";

type Props = { facets: FacetView[]; chosen: number; formId: string };

/** Boxes to tick, part of the one search form. On phones folded away; on desktops always open. */
export function Facets({ facets, chosen, formId }: Props) {
  const t = useTranslations("search");
  if (facets.length === 0) return null;
  return (
    <details className="sheet">
      <summary className="button button-secondary mb-3">
        {t("filters")}
        {chosen > 0 ? ` (${chosen})` : ""}
      </summary>
      <div className="space-y-6 pb-4">
        {facets.map((facet) => (
          <fieldset key={facet.name}>
            <legend className="mb-1 w-full border-line border-t pt-2 font-medium font-title">
              {t(`facet.${facet.name}`)}
            </legend>
            <Options facet={facet} options={facet.first} formId={formId} />
            {facet.more.length > 0 ? (
              <details>
                <summary className="py-1 text-sky">{t("more", { count: facet.more.length })}</summary>
                <Options facet={facet} options={facet.more} formId={formId} />
              </details>
            ) : null}
          </fieldset>
        ))}
        <div className="sticky bottom-0 bg-paper py-3">
          <Button form={formId} className="w-full">
            {t("apply")}
          </Button>
        </div>
      </div>
    </details>
  );
}

function Options({ facet, options, formId }: { facet: FacetView; options: FacetOption[]; formId: string }) {
  return options.map(({ value, label, count, chosen }) => (
    <label key={value} className="option">
      <input type="checkbox" form={formId} name={facet.name} value={value} defaultChecked={chosen || undefined} />
      <span>{label}</span>
      <small>{count}</small>
    </label>
  ));
}
