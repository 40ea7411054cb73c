-- Search looks into tables of its own: a row for every comment that may be read and for every block of a text's newest
-- revision. Triggers keep them, so that whoever writes a comment or a revision need not know of search.

-- Accents are taken off; and an index may hold the group beside the words (both are part of every PostgreSQL).
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "btree_gin";

-- CreateTable
CREATE TABLE "CommentWords" (
    "commentId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seq" BIGINT NOT NULL,
    "plain" TEXT NOT NULL,
    "stems" TEXT[],

    CONSTRAINT "CommentWords_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "BlockWords" (
    "paragraphId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "plain" TEXT NOT NULL,
    "stems" TEXT[],

    CONSTRAINT "BlockWords_pkey" PRIMARY KEY ("paragraphId")
);

-- CreateTable
CREATE TABLE "KnownWord" (
    "id" BIGSERIAL NOT NULL,
    "groupId" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "KnownWord_pkey" PRIMARY KEY ("id")
);

-- Words as they are compared: one kind of letter, no case, no accents, no marks, one space before, between and after.
-- Signs of scripts that write without spaces stand alone, so that any run of them can be found. What is no
-- word, but goes on and on, is cut: an index takes only so much.
CREATE FUNCTION "search_plain"(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    lower(unaccent(normalize(left(said, 100000), NFKC))),
    '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+', '', 'g'),
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3040-\u30fa\u30fc-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c0-\u02ff\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u303f\u30fb\ufe00-\ufe6f\uff00-\uff0f]+', ' ', 'g'),
    '([^ ]{100})[^ ]+', '\1', 'g')) || ' '
$$;

-- The words of a row.
CREATE FUNCTION "search_words"(plain text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array(btrim(plain), ' ')
$$;

-- The way in which PostgreSQL stems a language (BCP 47), or null where it knows none.
CREATE FUNCTION "search_config"(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.oid::regconfig
    FROM (VALUES ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'),
                 ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'),
                 ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'),
                 ('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'), ('nn', 'norwegian'),
                 ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'),
                 ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')) AS known (tag, name)
    JOIN pg_ts_config c ON c.cfgname = known.name AND c.cfgnamespace = 'pg_catalog'::regnamespace
   WHERE known.tag = split_part(lower(language), '-', 1)
$$;

-- The stems of words in a language; none in a language without them.
CREATE FUNCTION "search_stems"(plain text, language text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(tsvector_to_array(to_tsvector("search_config"(language), plain)), '{}')
$$;

-- The words of a comment without its HTML.
CREATE FUNCTION "search_said"(html text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(html,
    '</?(p|br|li|ul|ol|blockquote|pre|hr)\y[^>]*>', ' ', 'g'), '<[^>]*>', '', 'g'), '&(amp|lt|gt|quot|#39);', ' ', 'g')
$$;

-- What is here already. Indexes come after it: so a large table takes minutes, not hours.
INSERT INTO "CommentWords" ("commentId", "groupId", "textId", "authorId", "createdAt", "seq", "plain", "stems")
SELECT c."id", c."groupId", c."textId", c."authorId", c."createdAt", c."seq", c."plain", "search_stems"(c."plain", c."language")
  FROM (SELECT c.*, t."textId", x."language", "search_plain"("search_said"(c."html")) AS "plain"
          FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" JOIN "Text" x ON x."id" = t."textId"
         WHERE c."standing" IN ('visible', 'held') OFFSET 0) c;

INSERT INTO "BlockWords" ("paragraphId", "revisionId", "textId", "groupId", "plain", "stems")
SELECT b."paragraphId", b."revisionId", b."textId", b."groupId", b."plain", "search_stems"(b."plain", b."language")
  FROM (SELECT b.*, x."id" AS "textId", x."groupId", x."language", "search_plain"(b."words") AS "plain"
          FROM "Text" x
          JOIN LATERAL (SELECT v."id" FROM "Revision" v WHERE v."textId" = x."id" ORDER BY v."number" DESC LIMIT 1) v ON true
          JOIN "Block" b ON b."revisionId" = v."id" OFFSET 0) b;

-- Parts of words are looked up among the words that a group has ever used, and then found whole: an index of whole words
-- is a tenth of one of their letters.
INSERT INTO "KnownWord" ("groupId", "word")
SELECT "groupId", word FROM "CommentWords", unnest("search_words"("plain")) word
UNION SELECT "groupId", word FROM "BlockWords", unnest("search_words"("plain")) word;

-- CreateIndex
CREATE INDEX "CommentWords_groupId_createdAt_seq_idx" ON "CommentWords"("groupId", "createdAt", "seq");

-- CreateIndex
CREATE INDEX "CommentWords_groupId_authorId_createdAt_seq_idx" ON "CommentWords"("groupId", "authorId", "createdAt", "seq");

-- CreateIndex
CREATE INDEX "CommentWords_textId_createdAt_seq_idx" ON "CommentWords"("textId", "createdAt", "seq");

-- CreateIndex
CREATE INDEX "BlockWords_textId_idx" ON "BlockWords"("textId");

-- AddForeignKey
ALTER TABLE "CommentWords" ADD CONSTRAINT "CommentWords_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockWords" ADD CONSTRAINT "BlockWords_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownWord" ADD CONSTRAINT "KnownWord_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows cannot be said in schema.prisma.

-- The group stands in the index, so that a search in one walks no rows of another. What is not sorted in yet is read
-- through by every search: that list is kept short.
CREATE INDEX "CommentWords_words" ON "CommentWords" USING gin ("groupId", "search_words"("plain"), "stems")
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "BlockWords_words" ON "BlockWords" USING gin ("groupId", "search_words"("plain"), "stems")
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "KnownWord_beginning" ON "KnownWord" ("groupId", "word" text_pattern_ops);

-- What is held is rare, and is asked for by every search.
CREATE INDEX "Comment_held" ON "Comment" ("groupId") WHERE "standing" = 'held';

CREATE FUNCTION "find_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."standing" NOT IN ('visible', 'held') THEN
    DELETE FROM "CommentWords" WHERE "commentId" = NEW."id";
  ELSE
    INSERT INTO "CommentWords" ("commentId", "groupId", "textId", "authorId", "createdAt", "seq", "plain", "stems")
    SELECT NEW."id", NEW."groupId", x."id", NEW."authorId", NEW."createdAt", NEW."seq", said, "search_stems"(said, x."language")
      FROM "search_plain"("search_said"(NEW."html")) said, "Thread" t JOIN "Text" x ON x."id" = t."textId"
     WHERE t."id" = NEW."threadId"
    ON CONFLICT ("commentId") DO UPDATE SET "plain" = excluded."plain", "stems" = excluded."stems"
     WHERE "CommentWords"."plain" <> excluded."plain";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_found" AFTER INSERT OR UPDATE OF "html", "standing" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "find_comment"();

-- A new revision takes the place of the one before it.
CREATE FUNCTION "forget_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "BlockWords" WHERE "textId" = NEW."textId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Revision_found" AFTER INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION "forget_revision"();

CREATE FUNCTION "find_blocks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "BlockWords" ("paragraphId", "revisionId", "textId", "groupId", "plain", "stems")
  SELECT b."paragraphId", b."revisionId", x."id", x."groupId", said, "search_stems"(said, x."language")
    FROM fresh b JOIN "Revision" v ON v."id" = b."revisionId" JOIN "Text" x ON x."id" = v."textId",
         LATERAL "search_plain"(b."words") said
   WHERE NOT EXISTS (SELECT FROM "Revision" n WHERE n."textId" = v."textId" AND n."number" > v."number");
  RETURN NULL;
END $$;
CREATE TRIGGER "Block_found" AFTER INSERT ON "Block" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION "find_blocks"();

-- A text whose language was said anew has other stems.
CREATE FUNCTION "find_in_language"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CommentWords" SET "stems" = "search_stems"("plain", NEW."language") WHERE "textId" = NEW."id";
  UPDATE "BlockWords" SET "stems" = "search_stems"("plain", NEW."language") WHERE "textId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Text_found" AFTER UPDATE OF "language" ON "Text"
  FOR EACH ROW WHEN (OLD."language" IS DISTINCT FROM NEW."language") EXECUTE FUNCTION "find_in_language"();

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
