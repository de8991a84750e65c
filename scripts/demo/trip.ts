// The tools of the agent in the demo: they look cities up in a table, and take a while.
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const parameters = Schema.Struct({ city: Schema.String })

const get_weather = Tool.make("get_weather", {
  description: "Returns the weather of a city at the weekend.",
  parameters,
  success: Schema.Struct({ sky: Schema.String, celsius: Schema.Int }),
  failure: Schema.String
})

const find_trains = Tool.make("find_trains", {
  description: "Returns the fastest train to a city, with its price in euros.",
  parameters,
  success: Schema.Struct({ hours: Schema.Finite, euros: Schema.Int }),
  failure: Schema.String
})

const hotel_prices = Tool.make("hotel_prices", {
  description: "Returns the price of two nights in a hotel of a city, in euros.",
  parameters,
  success: Schema.Struct({ euros: Schema.Int }),
  failure: Schema.String
})

export const toolkit = Toolkit.make(get_weather, find_trains, hotel_prices)

export const question = "Compare weather, trains and hotel prices for Venice, Prague and Atlantis."

interface City {
  readonly weather: { readonly sky: string; readonly celsius: number }
  readonly train: { readonly hours: number; readonly euros: number }
  readonly hotel: { readonly euros: number }
}

const city = (sky: string, celsius: number, hours: number, train: number, hotel: number): City => ({
  weather: { sky, celsius },
  train: { hours, euros: train },
  hotel: { euros: hotel }
})

const cities = new Map([
  ["amsterdam", city("windy", 14, 11.5, 140, 310)],
  ["berlin", city("cloudy", 16, 7.5, 95, 230)],
  ["copenhagen", city("windy", 12, 15, 170, 330)],
  ["krakow", city("clear", 18, 6.5, 55, 150)],
  ["paris", city("showers", 17, 11, 150, 340)],
  ["prague", city("clear", 19, 4, 45, 190)],
  ["rome", city("sunny", 26, 13, 120, 280)],
  ["venice", city("thunder", 21, 7.5, 75, 360)],
  ["zurich", city("foggy", 13, 8, 90, 390)]
])

/** Looks a city up; the time it takes depends on the call. */
const find = (name: string, weight: number) =>
  Effect.suspend(() => {
    const found = cities.get(name.trim().toLowerCase())
    return found === undefined ? Effect.fail(`${name} is not on any map`) : Effect.succeed(found)
  }).pipe(Effect.delay(300 + (name.length * weight) % 1400))

export const layer = toolkit.toLayer({
  get_weather: ({ city }) => Effect.map(find(city, 130), ({ weather }) => weather),
  find_trains: ({ city }) => Effect.map(find(city, 190), ({ train }) => train),
  hotel_prices: ({ city }) => Effect.map(find(city, 230), ({ hotel }) => hotel)
})
