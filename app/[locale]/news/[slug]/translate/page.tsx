import { type TranslationParams, TranslationRoute, translationMetadata } from "@/app/translation-route";

export const generateMetadata = translationMetadata;

export default function TranslateNewsPage(props: TranslationParams) {
  return <TranslationRoute kind="news" {...props} />;
}
