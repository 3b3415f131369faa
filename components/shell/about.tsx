import { useTranslations } from "next-intl";

const sections = ["what", "south", "checked", "use", "languages", "access"] as const;

export function About() {
  const t = useTranslations("about");
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <div className="mt-8 grid gap-x-12 lg:grid-cols-2">
        {sections.map((section) => (
          <section key={section} className="border-ink border-t pt-5 pb-10">
            <h2 className="text-lg">{t(`sections.${section}.title`)}</h2>
            <p className="reading mt-2">{t(`sections.${section}.text`)}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
