import { type TranslationParams, TranslationRoute, translationMetadata } from "@/app/translation-route";

export const generateMetadata = translationMetadata;

export default function TranslateEventPage(props: TranslationParams) {
  return <TranslationRoute kind="event" {...props} />;
}
