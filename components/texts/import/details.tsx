"use client";
// What is known of the text as a whole: title, author, source, language.
import { useEffect, useState } from "react";
import { type Act, type Draft, titleOf } from "@/server/texts/import/act";
import { DETAIL_LENGTH, TITLE_LENGTH } from "@/server/texts/import/limits";

const LANGUAGES = [
  "en",
  "fr",
  "de",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "ru",
  "uk",
  "el",
  "tr",
  "ar",
  "he",
  "fa",
  "hi",
  "ja",
  "ko",
  "zh",
];

const nameOf = (language: string): string => {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
};

type Name = "title" | "author" | "source";

function Field({
  name,
  label,
  value,
  max,
  onSet,
}: {
  name: Name;
  label: string;
  value: string;
  max: number;
  onSet: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <div className="field">
      <label htmlFor={`d-${name}`}>{label}</label>
      <input
        className="in"
        id={`d-${name}`}
        value={text}
        maxLength={max}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => (text.trim() || name !== "title" ? text !== value && onSet(text) : setText(value))}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </div>
  );
}

/** The fields; each is kept when it is left. */
export function DetailsForm({ draft, onAct }: { draft: Draft; onAct: (act: Act) => void }) {
  const { author, source, language } = draft.details;
  const set = (name: Name) => (value: string) => onAct({ kind: "details", [name]: value });
  const languages = LANGUAGES.includes(language) ? LANGUAGES : [language, ...LANGUAGES];
  return (
    <section className="details" aria-labelledby="details-head">
      <h2 className="label" id="details-head">
        About the text
      </h2>
      <Field name="title" label="Title" value={titleOf(draft)} max={TITLE_LENGTH} onSet={set("title")} />
      <Field name="author" label="Author" value={author ?? ""} max={DETAIL_LENGTH} onSet={set("author")} />
      <Field name="source" label="Source" value={source ?? ""} max={DETAIL_LENGTH} onSet={set("source")} />
      <div className="field">
        <label htmlFor="d-language">Language</label>
        <select
          className="in"
          id="d-language"
          value={language}
          onChange={(event) => onAct({ kind: "details", language: event.target.value })}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
