/** Up to so many companies are looked for one by one. */
const FEW = 8;

/** The companies that chains from one thing lead to, each with its strongest chain; used again for the next thing. */
export class CompanyMetaPaths {
  readonly companies: number[] = [];
  readonly strengths: number[] = [];
  /** The link of the strongest chain that is at the thing. */
  readonly links: number[] = [];
  readonly #places = new Map<number, number>();

  clear(): void {
    if (this.companies.length > FEW) this.#places.clear();
    this.companies.length = 0;
    this.strengths.length = 0;
    this.links.length = 0;
  }

  add(company: number, strength: number, link: number): void {
    const place = this.#placeOf(company);
    if (place < 0) this.#append(company, strength, link);
    else if (strength > (this.strengths[place] ?? 0)) {
      this.strengths[place] = strength;
      this.links[place] = link;
    }
  }

  /** The places of the strongest, of more than two strongest first. */
  strongest(most: number): number[] {
    if (this.companies.length <= 2) return this.companies.length === 2 ? [0, 1] : [0];
    const places = [...this.companies.keys()];
    const byStrength = (left: number, right: number): number =>
      (this.strengths[right] ?? 0) - (this.strengths[left] ?? 0);
    return places.sort(byStrength).slice(0, most);
  }

  #placeOf(company: number): number {
    return this.companies.length <= FEW ? this.companies.indexOf(company) : (this.#places.get(company) ?? -1);
  }

  #append(company: number, strength: number, link: number): void {
    const place = this.companies.push(company) - 1;
    this.strengths.push(strength);
    this.links.push(link);
    if (place === FEW) for (const [known, one] of this.companies.entries()) this.#places.set(one, known);
    else if (place > FEW) this.#places.set(company, place);
  }
}
