-- Parts of words are looked up among the words that a group has ever used, and then found whole: an index of whole words
-- is a tenth of one of their letters.

-- CreateTable
CREATE TABLE "KnownWord" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "KnownWord_pkey" PRIMARY KEY ("id")
);

DROP INDEX "CommentWords_words";
DROP INDEX "BlockWords_words";
DROP FUNCTION "search_grams"(text);

-- What is no word, but goes on and on, is cut: an index takes only so much.
CREATE OR REPLACE FUNCTION "search_plain"(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    lower(unaccent(normalize(left(said, 100000), NFKC))),
    '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+', '', 'g'),
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3040-\u30fa\u30fc-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c0-\u02ff\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\u30fb\ufe00-\ufe6f\uff00-\uff0f]+', ' ', 'g'),
    '([^ ]{100})[^ ]+', '\1', 'g')) || ' '
$$;
UPDATE "CommentWords" SET "plain" = regexp_replace("plain", '([^ ]{100})[^ ]+', '\1', 'g') WHERE "plain" ~ '[^ ]{101}';
UPDATE "BlockWords" SET "plain" = regexp_replace("plain", '([^ ]{100})[^ ]+', '\1', 'g') WHERE "plain" ~ '[^ ]{101}';
UPDATE "CommentWords" SET "stems" = ARRAY(SELECT s FROM unnest("stems") s WHERE length(s) <= 100)
 WHERE EXISTS (SELECT FROM unnest("stems") s WHERE length(s) > 100);
UPDATE "BlockWords" SET "stems" = ARRAY(SELECT s FROM unnest("stems") s WHERE length(s) <= 100)
 WHERE EXISTS (SELECT FROM unnest("stems") s WHERE length(s) > 100);

-- The words of a row.
CREATE FUNCTION "search_words"(plain text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(btrim(plain), ' ')
$$;

INSERT INTO "KnownWord" ("groupId", "word")
SELECT "groupId", word FROM "CommentWords", unnest("search_words"("plain")) word
UNION SELECT "groupId", word FROM "BlockWords", unnest("search_words"("plain")) word;

CREATE INDEX "CommentWords_words" ON "CommentWords" USING gin ("groupId", "search_words"("plain"), "stems")
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "BlockWords_words" ON "BlockWords" USING gin ("groupId", "search_words"("plain"), "stems")
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "KnownWord_beginning" ON "KnownWord" ("groupId", "word" text_pattern_ops);

-- A word is written down where it is not there yet. Two who do so at once write it down twice, and wait for nobody.
CREATE FUNCTION "know_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "KnownWord" ("groupId", "word")
  SELECT DISTINCT f."groupId", said.one FROM fresh f, unnest("search_words"(f."plain")) AS said(one)
   WHERE NOT EXISTS (SELECT FROM "KnownWord" k WHERE k."groupId" = f."groupId" AND k."word" = said.one);
  RETURN NULL;
END $$;
CREATE TRIGGER "CommentWords_known" AFTER INSERT ON "CommentWords" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION "know_words"();
CREATE TRIGGER "CommentWords_known_anew" AFTER UPDATE ON "CommentWords" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION "know_words"();
CREATE TRIGGER "BlockWords_known" AFTER INSERT ON "BlockWords" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION "know_words"();
