import { cellAfter, reached } from './cells';

const size = { rows: 3, columns: 5 };
const after = (key: string, row: number, column: number, ctrlKey = false) =>
  cellAfter({ row, column }, { key, ctrlKey }, size);

describe('a key in the matrix', () => {
  it('moves by one cell and stops at the edges', () => {
    expect(after('ArrowRight', 0, 0)).toEqual({ row: 0, column: 1 });
    expect(after('ArrowRight', 0, 4)).toEqual({ row: 0, column: 4 });
    expect(after('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
    expect(after('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 });
    expect(after('ArrowUp', -1, 2)).toEqual({ row: -1, column: 2 });
    expect(after('ArrowDown', 2, 2)).toEqual({ row: 2, column: 2 });
  });

  it('goes to the ends of a line, and with Ctrl to those of the table', () => {
    expect(after('Home', 1, 3)).toEqual({ row: 1, column: 0 });
    expect(after('End', 1, 3)).toEqual({ row: 1, column: 4 });
    expect(after('Home', 1, 3, true)).toEqual({ row: -1, column: 0 });
    expect(after('End', 1, 3, true)).toEqual({ row: 2, column: 4 });
  });

  it('goes on by ten lines as far as there are any, and leaves all others alone', () => {
    expect(after('PageDown', 0, 1)).toEqual({ row: 2, column: 1 });
    expect(after('PageUp', 2, 1)).toEqual({ row: -1, column: 1 });
    expect(after('a', 0, 1)).toBeNull();
  });
});

describe('the way into the matrix by Tab', () => {
  it('is the cell that has the keys, or the head above it while its line is not drawn', () => {
    expect(reached({ row: 2, column: 3 }, [1, 2])).toEqual({ row: 2, column: 3 });
    expect(reached({ row: 2, column: 3 }, [7, 8])).toEqual({ row: -1, column: 3 });
    expect(reached({ row: -1, column: 3 }, [7, 8])).toEqual({ row: -1, column: 3 });
  });
});
