import { z } from "zod";

/** What a suggestion leads to. */
const types = ["corridor", "country", "topic", "person", "institution", "entry"] as const;

const suggestion = z
  .object({
    type: z.enum(types),
    label: z.string().meta({
      description: "In the language of `locale`; of an entry its title, of a person the name as it is printed",
    }),
    detail: z
      .string()
      .optional()
      .meta({ description: "The other name under which a topic or country was found; author and year of an entry" }),
    detailLanguage: z.string().optional().meta({ description: "Of the other name, BCP 47" }),
    language: z.string().optional().meta({ description: "Of an entry's title, BCP 47" }),
    count: z.int().optional().meta({ description: "Of a corridor: published entries about it" }),
    href: z.string().meta({ description: "A path of the hub, with the prefix of the language" }),
  })
  .meta({ id: "Suggestion" });

/** One line below a search box. Texts are plain: whoever shows them escapes them. */
export type Suggestion = z.infer<typeof suggestion>;

export const suggestionAnswer = z.object({ suggestions: z.array(suggestion) }).meta({ id: "Suggestions" });
