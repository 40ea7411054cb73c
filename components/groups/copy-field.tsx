"use client";
// A link to be taken along.
import { useId, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** Shows the link, and copies it; where the browser refuses, it is selected to be copied by hand. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const id = useId();
  const [copied, setCopied] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(value),
      () => setCopied(""),
    );
  return (
    <div className="field copy">
      <label htmlFor={id}>{label}</label>
      <div className="fields">
        <input className="in" id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <button type="button" className="btn pri" onClick={copy}>
          <Icon name={copied === value ? "check" : "link"} small />
          {copied === value ? "Copied" : "Copy the link"}
        </button>
      </div>
    </div>
  );
}
