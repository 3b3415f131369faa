import { useTranslations } from "next-intl";
import { MissingPage } from "@/app/missing-page";
import { CardList } from "@/components/entry/card";
import { Mark, Route } from "@/components/mark";
import { Differences, DifferencesKey } from "@/components/moderation/differences";
import { Gone } from "@/components/shell/gone";
import { config } from "@/lib/base/config";
import type { Tombstone } from "@/lib/catalogue/tombstone";
import { FormStates } from "./form-states";
import { cards, colours, differences, sizes } from "./samples";
import { Specimen } from "./specimen";

type Props = { searchParams: Promise<{ state?: string }> };

/** The settings of the running server decide, not those of the build. */
export const dynamic = "force-dynamic";
export const metadata = { robots: "noindex" };

const takenDown: Tombstone = {
  since: new Date("2026-05-05"),
  by: "moderators",
  reason: "duplicate",
  note: { text: "The record from the author’s own library stays.", language: "en" },
};

/**
 * The components in all their states, for whoever changes them; in production there is no such page. `?state=gone` and
 * `?state=failed` are the pages that otherwise take an accident to be seen.
 */
export default async function StyleguidePage({ searchParams }: Props) {
  if (config().mode === "production") return <MissingPage />;
  const { state } = await searchParams;
  if (state === "gone") return <Gone tombstone={takenDown} />;
  if (state === "failed") throw new Error("Failed as asked by /styleguide?state=failed");
  return <Styleguide />;
}

function Styleguide() {
  const t = useTranslations("site");
  const about = useTranslations("about");
  return (
    <div className="page">
      <h1 className="mb-8 flex items-center gap-4">
        <Mark className="size-14 shrink-0" />
        {t("name")}
      </h1>
      <Specimen name="--text-*">
        {sizes.map((size) => (
          <p key={size} className={`font-title ${size}`}>
            {t("name")} <Route />
          </p>
        ))}
        <p className="label mt-4">{t("languages")}</p>
        <div className="reading mt-4">
          <h2>{about("sections.what.title")}</h2>
          <p>{about("sections.what.text")}</p>
          <blockquote>{about("sections.south.text")}</blockquote>
        </div>
      </Specimen>
      <Specimen name="--color-*">
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {colours.map((colour) => (
            <li key={colour} className="text-sm" lang="en" dir="ltr">
              <span className={`block h-12 border border-edge ${colour}`} />
              {colour.replace("bg-", "")}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Card, CardList">
        <CardList cards={cards} />
      </Specimen>
      <Specimen name="Differences">
        <DifferencesKey />
        <Differences differences={differences} />
      </Specimen>
      <FormStates />
    </div>
  );
}
