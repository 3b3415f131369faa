-- Written by hand: Prisma's schema language has neither functions nor indexes on what they give, and the comparison of
-- migrations and schema ignores both. Suggestions find people and institutions by the beginning of any word of their
-- names, whatever the accents; without these indexes each letter typed would read every name.

-- The words of a name in one spelling: without accents, capitals, punctuation, Arabic articles and the various forms of
-- Arabic letters.
-- NFKD parts letters from their marks. PostgreSQL's own extension for this (unaccent) needs rights on the server.
CREATE FUNCTION "nameWords"(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(' ' || regexp_replace(
  replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(left(name, 300), NFKD), '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g')),
      'øłđıةىیکٱ', 'oldiهييكا'),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
  '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]+', ' ', 'g'), ' ال(?=[^ ]{3})', ' ', 'g'));

CREATE FUNCTION "institutionWords"(names jsonb, acronym text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN "nameWords"(concat_ws(' ', acronym, names ->> 'en', names ->> 'fr', names ->> 'es', names ->> 'pt', names ->> 'ar'));

CREATE INDEX "Contributor_name_words_idx" ON "Contributor" USING gin (to_tsvector('simple'::regconfig, "nameWords"(name)));
CREATE INDEX "Institution_name_words_idx" ON "Institution"
  USING gin (to_tsvector('simple'::regconfig, "institutionWords"(names, acronym)));
