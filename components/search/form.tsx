// The search field and what a search can be narrowed to: a plain form, whose address can be kept and sent.
import type { Asked } from "@/components/search/address";
import { isNarrowed } from "@/components/search/address";
import { Icon } from "@/components/ui/icon";
import { QUERY_LIMIT } from "@/server/search/query";
import type { Choices } from "@/server/search/view";

type Props = { group: { slug: string; name: string }; asked: Asked; choices: Choices };

/** The form: the words first, the rest beside the results. */
export function SearchForm({ group, asked, choices }: Props) {
  return (
    <search>
      <form className="finder" action={`/groups/${group.slug}/search`} method="get">
        {asked.in !== "both" && <input type="hidden" name="in" value={asked.in} />}
        {asked.order !== "newest" && <input type="hidden" name="order" value={asked.order} />}
        <div className="field words">
          <label className="vh" htmlFor="q">
            Words to find in {group.name}
          </label>
          <div className="ask">
            <Icon name="search" />
            <input
              className="in"
              id="q"
              name="q"
              type="search"
              defaultValue={asked.q.slice(0, QUERY_LIMIT)}
              maxLength={QUERY_LIMIT}
              placeholder="Words, or a “phrase”"
              autoComplete="off"
              enterKeyHint="search"
              // biome-ignore lint/a11y/noAutofocus: nobody comes here for anything else
              autoFocus={asked.q === ""}
            />
            <button className="btn pri" type="submit">
              Search
            </button>
          </div>
        </div>
        <details className="narrow" open={isNarrowed(asked)}>
          <summary>
            <Icon name="down" small /> By person, text or date
          </summary>
          <Filters asked={asked} choices={choices} />
        </details>
      </form>
    </search>
  );
}

const People = ({ people }: Pick<Choices, "people">) =>
  people.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

function Filters({ asked, choices: { people, readings } }: Pick<Props, "asked" | "choices">) {
  return (
    <div className="filters">
      {people.length > 0 && (
        <div className="field one">
          <label htmlFor="person">Written by</label>
          <select className="in" id="person" name="person" defaultValue={asked.person}>
            <option value="">Anybody</option>
            <People people={people.filter(({ former }) => !former)} />
            {people.some(({ former }) => former) && (
              <optgroup label="Former members">
                <People people={people.filter(({ former }) => former)} />
              </optgroup>
            )}
          </select>
        </div>
      )}
      <div className="field one">
        <label htmlFor="text">In</label>
        <select className="in" id="text" name="text" defaultValue={asked.text}>
          <option value="">All texts</option>
          {readings.map(({ slug, title, texts }) => (
            <optgroup key={slug} label={title}>
              {texts.length > 1 && <option value={slug}>The whole reading</option>}
              {texts.map((text) => (
                <option key={text.slug} value={`${slug}/${text.slug}`}>
                  {text.label}: {text.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="from">From</label>
        <input className="in" id="from" name="from" type="date" defaultValue={asked.from} />
      </div>
      <div className="field">
        <label htmlFor="to">Until</label>
        <input className="in" id="to" name="to" type="date" defaultValue={asked.to} />
      </div>
    </div>
  );
}
