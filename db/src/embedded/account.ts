/** The operating system account the server runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}
