"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { editTopic, featureTopic, mergeTopic } from "@/lib/catalogue/topic-mutations";
import { locales } from "@/lib/i18n/locales";

const code = z.string().max(64);
const pageOf = (form: FormData) => `/admin/topics/${encodeURIComponent(String(form.get("topic")))}`;
const line = (max: number) =>
  z
    .string()
    .max(max, "tooLong")
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** What a topic is called in one language. */
export const saveWords = administratorFormAction({
  schema: z.object({
    topic: code,
    language: z.enum(locales, "required"),
    label: line(120).refine((label) => label !== "", "required"),
    description: line(1000).default(""),
    synonyms: z
      .string()
      .max(4000, "tooLong")
      .default("")
      .transform((text) => [
        ...new Set(
          text
            .split(/\r?\n/)
            .map((each) => each.replace(/\s+/g, " ").trim())
            .filter(Boolean),
        ),
      ])
      .refine((list) => list.length <= 60, "tooMany"),
  }),
  page: (form) => `${pageOf(form)}?language=${encodeURIComponent(String(form.get("language")))}`,
  refill: ["label", "description", "synonyms"],
  async handle(actor, { topic, ...words }) {
    const done = await editTopic(actor, topic, words);
    return done.ok ? success(`/admin/topics/${topic}?language=${words.language}&done=words`) : done;
  },
});

/** Whether it stands on the home page. */
export const saveFeatured = administratorFormAction({
  schema: z.object({ topic: code, featured: z.literal("yes").optional() }),
  page: pageOf,
  async handle(actor, { topic, featured }) {
    const done = await featureTopic(actor, topic, featured === "yes");
    return done.ok ? success(`/admin/topics/${topic}?done=featured`) : done;
  },
});

/** Into which topic it goes. */
export const merge = administratorFormAction({
  schema: z.object({ topic: code, into: code.min(1, "required"), reason: z.string().max(5000, "tooLong").default("") }),
  page: pageOf,
  refill: ["into", "reason"],
  async handle(actor, { topic, into, reason }) {
    const done = await mergeTopic(actor, topic, { into, reason });
    return done.ok ? success(`/admin/topics/${into}?done=merged&entries=${done.value.entries}`) : done;
  },
});
