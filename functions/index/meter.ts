/** What one request of ours asked of DynamoDB. Pass one along with every read or write of it. */
export interface Meter {
  /** Computed from item sizes by the published rules, and as the service reported them. */
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly reportedReadUnits: number;
  readonly reportedWriteUnits: number;
  /** Calls to the service, and waves of them: calls under way together are one round trip. */
  readonly requests: number;
  readonly roundTrips: number;
  /** Called by the table when a call begins; the function it returns, when it has ended. */
  begin(): (ended: Spent) => void;
}

export interface Spent {
  readonly readUnits?: number;
  readonly writeUnits?: number;
  readonly reportedReadUnits?: number;
  readonly reportedWriteUnits?: number;
}

/** A meter of one's own for a part of a request, whose calls count on the request's as well. */
export function createPartMeter(whole: Meter | undefined): Meter {
  const own = createMeter();
  if (whole === undefined) return own;
  const begin: Meter['begin'] = () => {
    const ends = [own.begin(), whole.begin()];
    return (ended) => {
      for (const end of ends) end(ended);
    };
  };
  return Object.create(own, { begin: { value: begin } }) as Meter;
}

export function createMeter(): Meter {
  const sum = {
    readUnits: 0,
    writeUnits: 0,
    reportedReadUnits: 0,
    reportedWriteUnits: 0,
    requests: 0,
    roundTrips: 0,
  };
  let underWay = 0;
  return {
    get readUnits() {
      return sum.readUnits;
    },
    get writeUnits() {
      return sum.writeUnits;
    },
    get reportedReadUnits() {
      return sum.reportedReadUnits;
    },
    get reportedWriteUnits() {
      return sum.reportedWriteUnits;
    },
    get requests() {
      return sum.requests;
    },
    get roundTrips() {
      return sum.roundTrips;
    },
    begin() {
      sum.requests += 1;
      if (underWay === 0) sum.roundTrips += 1;
      underWay += 1;
      return (ended) => {
        underWay -= 1;
        sum.readUnits += ended.readUnits ?? 0;
        sum.writeUnits += ended.writeUnits ?? 0;
        sum.reportedReadUnits += ended.reportedReadUnits ?? 0;
        sum.reportedWriteUnits += ended.reportedWriteUnits ?? 0;
      };
    },
  };
}
