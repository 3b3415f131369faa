import { permanentRedirect } from "next/navigation";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { absolute, pageAddresses } from "@/app/page-addresses";
import { feedOf } from "@/app/subscription-words";
import { Institution } from "@/components/network/institution";
import { StructuredData } from "@/components/shell/structured-data";
import { slugFromSegment } from "@/lib/catalogue/slug";
import { structuredInstitution } from "@/lib/exchange/structured-institution";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { loadInstitutionFigures } from "@/lib/insight/institution-loaders";
import { loadInstitution } from "@/lib/network/institution-loaders";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const institution = await loadInstitution(slug, locale);
  if (!institution) return absentMetadata(locale);
  const alternates = { ...(await pageAddresses(locale)), ...(await feedOf({ institution: institution.id }, locale)) };
  return { title: institution.name, alternates };
}

export default async function InstitutionPage({ params }: Props) {
  const { locale, slug } = await params;
  const institution = await loadInstitution(slug, locale);
  if (!institution) return <MissingPage />;
  if (institution.slug !== slugFromSegment(slug)) permanentRedirect(localePath(locale, institution.path));
  return (
    <>
      <StructuredData data={structuredInstitution(institution, absolute(localePath(locale, institution.path)))} />
      <Institution institution={institution} figures={await loadInstitutionFigures(institution.id, locale)} />
    </>
  );
}
