import { type TranslationParams, TranslationRoute, translationMetadata } from "@/app/translation-route";

export const generateMetadata = translationMetadata;

export default function TranslatePublicationPage(props: TranslationParams) {
  return <TranslationRoute kind="publication" {...props} />;
}
