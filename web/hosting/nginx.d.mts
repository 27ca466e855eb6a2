export interface NginxServer {
  readonly listen?: string;
  readonly name?: string;
  readonly root: string;
  readonly brotli?: boolean;
  readonly ancestors?: string;
}

export function nginxServer(server: NginxServer): string;
export function nginxCacheMap(): string;
