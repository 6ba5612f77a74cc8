/** The photos and icons of the page, out of its own data. */

export class Pictures {
  /** `drawn` is called when one more can be drawn. */
  constructor(sources, drawn) {
    this.sources = sources;
    this.images = sources.map((source) => {
      const image = new Image();
      image.addEventListener("load", drawn);
      image.src = source;
      return image;
    });
  }

  /** The picture at a place; null until it can be drawn. */
  image(place) {
    const image = this.images[place];
    return image.complete && image.naturalWidth ? image : null;
  }
}
