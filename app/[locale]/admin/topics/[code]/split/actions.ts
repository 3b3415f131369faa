"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { invalidField, success } from "@/lib/base/errors";
import { moveEntries, splitTopic, takeBackMove } from "@/lib/catalogue/topic-split-mutations";
import { newTopicSchema } from "@/lib/catalogue/topic-split-schema";
import { fieldIn } from "@/lib/i18n/by-language";
import { locales } from "@/lib/i18n/locales";

const pageOf = (topic: string) => `/admin/topics/${encodeURIComponent(topic)}/split`;
/** The list that was being worked through, as its address's query. */
const filter = z
  .string()
  .max(3000)
  .regex(/^[\w%.~*+=&-]*$/)
  .catch("");

/** A new topic beside this one. */
export const make = administratorFormAction({
  schema: newTopicSchema,
  page: (form) => pageOf(String(form.get("topic"))),
  refill: ["code", ...locales.map((locale) => fieldIn("name", locale))],
  async handle(actor, { topic, ...input }) {
    const done = await splitTopic(actor, topic, input);
    return done.ok ? success(`${pageOf(topic)}?into=${input.code}&done=made`) : done;
  },
});

/** The ticked entries go to the other topic. */
export const move = administratorFormAction({
  schema: z.object({
    topic: z.string().max(64),
    into: z.string().min(1, "required").max(64),
    entries: z
      .union([z.string(), z.array(z.string()).max(200)])
      .default([])
      .transform((value) => [value].flat()),
    keep: z.literal("yes").optional(),
    filter,
  }),
  page: (form) => `${pageOf(String(form.get("topic")))}?${filter.parse(form.get("filter"))}`,
  refill: ["entries", "keep"],
  async handle(actor, { topic, into, entries, keep, filter }) {
    const done = await moveEntries(actor, topic, { into, entryIds: entries, keep: keep === "yes" });
    if (!done.ok) return done;
    const { entries: moved, left, moveId } = done.value;
    return success(`${pageOf(topic)}?${filter}&done=moved&entries=${moved}&left=${left}&move=${moveId}`);
  },
});

/** Takes one move back. */
export const takeBack = administratorFormAction({
  schema: z.object({ topic: z.string().max(64), move: z.uuid(), filter }),
  page: (form) => `${pageOf(String(form.get("topic")))}?${filter.parse(form.get("filter"))}`,
  async handle(actor, { topic, move, filter }) {
    const done = await takeBackMove(actor, move);
    if (!done.ok) return done.code === "conflict" ? invalidField("entries", "standingChanged") : done;
    return success(`${pageOf(topic)}?${filter}&done=takenBack&entries=${done.value.entries}`);
  },
});
